package io.quittance.desk;
import io.quittance.parties.*; import io.quittance.receivables.*; import java.util.*; import java.time.*;
record CaseFile(Firm firm, Debtor debtor, LocalDate today, List<Invoice> openInvoices) {}
