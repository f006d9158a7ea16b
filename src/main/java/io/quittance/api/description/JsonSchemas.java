package io.quittance.api.description;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quittance.api.Mandatory;
import io.quittance.api.PageJson;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of what goes in and out, read from the records themselves: a component that may be null is nullable, all of an
 * answer is always there, of a body only what is {@link Mandatory}.
 */
final class JsonSchemas {

    /** Who reads it: the same record may be sent with less than it is answered with. */
    enum Way {
        IN,
        OUT
    }

    private static final String REF = "#/components/schemas/";
    private static final Map<Class<?>, String> FORMATS =
            Map.of(LocalDate.class, "date", Instant.class, "date-time", URI.class, "uri");
    private static final Map<Class<?>, String> PRIMITIVES = Map.of(
            String.class, "string",
            Integer.class, "integer",
            int.class, "integer",
            Long.class, "integer",
            long.class, "integer",
            Boolean.class, "boolean",
            boolean.class, "boolean");

    private final Words words;
    private final Map<String, Schema<?>> named = new ConcurrentSkipListMap<>();

    JsonSchemas(Words words) {
        this.words = words;
    }

    /** All that were named so far. */
    Map<String, Schema<?>> named() {
        return named;
    }

    /** The schema of a value. */
    Schema<?> of(Type type, Way way) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == PageJson.class) {
            return page(generic.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> plain ? plain(plain, way) : generic((ParameterizedType) type, way);
    }

    private Schema<?> generic(ParameterizedType type, Way way) {
        var arguments = type.getActualTypeArguments();
        return type.getRawType() == List.class
                ? typed("array").items(of(arguments[0], way))
                : typed("object").additionalProperties(of(arguments[1], way));
    }

    private Schema<?> plain(Class<?> type, Way way) {
        if (type.isRecord()) {
            return record(type, way);
        }
        if (type.isEnum()) {
            var constants = typed("string");
            Arrays.stream(type.getEnumConstants()).forEach(one -> addEnum(constants, ((Enum<?>) one).name()));
            return constants;
        }
        var format = FORMATS.get(type);
        return format == null
                ? typed(PRIMITIVES.getOrDefault(type, "string"))
                : typed("string").format(format);
    }

    private Schema<?> page(Type item) {
        var name = SchemaNames.of((Class<?>) item, Way.OUT) + "Page";
        if (!named.containsKey(name)) {
            Schema<?> page = typed("object").description(words.of(name, ""));
            named.put(name, page);
            page.addProperty("items", typed("array").items(of(item, Way.OUT)).description(words.of(name, "items")));
            page.addProperty("next", orNull(typed("string")).description(words.of(name, "next")));
            page.setRequired(List.of("items", "next"));
        }
        return new Schema<>(SpecVersion.V31).$ref(REF + name);
    }

    private Schema<?> record(Class<?> type, Way way) {
        var name = SchemaNames.of(type, way);
        if (!named.containsKey(name)) {
            Schema<?> schema = typed("object").description(words.of(name, ""));
            named.put(name, schema);
            Arrays.stream(type.getRecordComponents()).forEach(part -> add(schema, name, part, way));
            if (way == Way.IN) {
                schema.additionalProperties(false);
            }
        }
        return new Schema<>(SpecVersion.V31).$ref(REF + name);
    }

    private void add(Schema<?> schema, String owner, RecordComponent part, Way way) {
        var mandatory = part.isAnnotationPresent(Mandatory.class);
        var nullable = !mandatory && isNullable(part.getAnnotatedType());
        var value = of(part.getGenericType(), way);
        var said = (nullable ? orNull(value) : value).description(words.of(owner, part.getName()));
        schema.addProperty(part.getName(), said);
        if (mandatory || (way == Way.OUT ? !mayBeLeftOut(part) : !nullable)) {
            schema.addRequiredItem(part.getName());
        }
    }

    private static boolean mayBeLeftOut(RecordComponent part) {
        return part.getAccessor().isAnnotationPresent(JsonInclude.class);
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class)
                && !(type instanceof AnnotatedParameterizedType generic && generic.getType() == List.class);
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new Schema<>(SpecVersion.V31).anyOf(List.of(schema, typed("null")));
        }
        if (schema.getEnum() != null) {
            addEnum(schema, null);
        }
        Set<String> types = new LinkedHashSet<>(schema.getTypes());
        types.add("null");
        schema.setTypes(types);
        return schema;
    }

    @SuppressWarnings("unchecked")
    private static void addEnum(Schema<?> schema, @Nullable String value) {
        ((Schema<Object>) schema).addEnumItemObject(value);
    }

    private static Schema<?> typed(String type) {
        Schema<?> schema = new Schema<>(SpecVersion.V31);
        schema.setTypes(new LinkedHashSet<>(Set.of(type)));
        return schema;
    }
}
