package io.quittance.imports;

import java.util.List;

/** A row of a table: its line from 1 and the texts of its cells. */
record TableRow(int line, List<String> cells) {}
