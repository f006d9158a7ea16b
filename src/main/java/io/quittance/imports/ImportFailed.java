package io.quittance.imports;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;

/** A file could not be taken in, by our fault; what it had brought so far stays. */
public record ImportFailed(FirmId firm, ImportId id) {}
