package io.quittance.questions;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;

/** A debtor's question has its answer. Published in the transaction that records it. */
public record QuestionAnswered(FirmId firm, QuestionId question, DebtorId debtor) {}
