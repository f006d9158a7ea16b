package io.quittance.agenda;

import io.quittance.kernel.FirmId;

/** A person said that a task is done. */
record TaskDone(FirmId firm, TaskSource source) {}
