package io.quittance.imports;

import io.quittance.columns.ColumnMapping;
import java.time.Instant;
import java.util.List;

/** Columns that a person assigned, used for every file of the firm with this set of headers. */
public record RememberedMapping(
        long id, List<String> headers, ColumnMapping mapping, String savedBy, Instant savedAt) {}
