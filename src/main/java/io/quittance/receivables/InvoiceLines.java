package io.quittance.receivables;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lines are shown and never calculated with: they are stored as they came. */
final class InvoiceLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NONE = "[]";

    private InvoiceLines() {}

    static String write(List<InvoiceLine> lines) {
        return lines.isEmpty() ? NONE : JSON.writeValueAsString(lines);
    }

    static List<InvoiceLine> read(String json) {
        return json.equals(NONE)
                ? List.of()
                : List.copyOf(JSON.readValue(json, new TypeReference<List<InvoiceLine>>() {}));
    }
}
