package io.quittance.api.description;

import io.quittance.api.Mandatory;
import io.quittance.api.description.JsonSchemas.Way;
import java.util.Arrays;

/** What schemas are called: by their record, and told apart when a record is sent with less than it is answered with. */
final class SchemaNames {

    private SchemaNames() {}

    static String of(Class<?> type, Way way) {
        var outer = type.getEnclosingClass();
        var owner = outer == null || outer.getSimpleName().endsWith("Controller") ? "" : plain(outer);
        var own = plain(type);
        var name = own.startsWith(owner) ? own : owner + own;
        var sent = way == Way.IN && !name.endsWith("Put") && !name.endsWith("Request") && !isWhole(type);
        return sent ? name + "Input" : name;
    }

    private static boolean isWhole(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).allMatch(part -> part.isAnnotationPresent(Mandatory.class));
    }

    private static String plain(Class<?> type) {
        return type.getSimpleName().replaceFirst("(Put)?Json$", "$1");
    }
}
