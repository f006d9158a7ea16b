package io.quittance.api.entrance;

import io.quittance.api.JsonFaults;
import io.quittance.kernel.PlainDate;
import io.quittance.kernel.PlainText;
import io.quittance.kernel.RefusedException;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** Texts and days of JSON by the rules of every entrance: a text can be stored, a day is a plain one from 1990 to 2199. */
final class StrictTexts {

    private StrictTexts() {}

    /** The name of the field is not known here: the one who tells the refusal adds the path. */
    static JacksonModule module() {
        return new SimpleModule("strict-texts")
                .addDeserializer(String.class, new Text())
                .addDeserializer(LocalDate.class, new Day());
    }

    private static <T> @Nullable T checked(JsonParser json, Function<String, T> rule) {
        try {
            return rule.apply(json.getString());
        } catch (RefusedException refused) {
            var why = refused.refusals().getFirst();
            JsonFaults.keep(json, why.code(), why.message(), why.remedy());
            return null;
        }
    }

    private static final class Text extends StdScalarDeserializer<String> {

        Text() {
            super(String.class);
        }

        @Override
        public LogicalType logicalType() {
            return LogicalType.Textual;
        }

        @Override
        public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                JsonFaults.keep(json, "format", ReadingOn.MESSAGE, ReadingOn.REMEDY);
                return null;
            }
            return checked(json, text -> PlainText.storable("", text));
        }
    }

    private static final class Day extends StdScalarDeserializer<LocalDate> {

        Day() {
            super(LocalDate.class);
        }

        @Override
        public @Nullable LocalDate deserialize(JsonParser json, DeserializationContext context) {
            return json.hasToken(JsonToken.VALUE_STRING)
                    ? checked(json, text -> PlainDate.parse("", text))
                    : (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
        }
    }
}
