package io.quittance.api.entrance;

import io.quittance.kernel.PlainDate;
import io.quittance.kernel.PlainText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** Texts and days of JSON by the rules of every entrance: a text can be stored, a day is a plain one from 1990 to 2199. */
final class StrictTexts {

    private StrictTexts() {}

    /** The name of the field is not known here: whoever tells the refusal adds the path. */
    static JacksonModule module() {
        return new SimpleModule("strict-texts")
                .addDeserializer(String.class, new Text())
                .addDeserializer(LocalDate.class, new Day());
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
            var text = StringDeserializer.instance.deserialize(json, context);
            return text == null ? null : PlainText.storable("", text);
        }
    }

    private static final class Day extends StdScalarDeserializer<LocalDate> {

        Day() {
            super(LocalDate.class);
        }

        @Override
        public @Nullable LocalDate deserialize(JsonParser json, DeserializationContext context) {
            return json.hasToken(JsonToken.VALUE_STRING)
                    ? PlainDate.parse("", json.getString())
                    : (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
        }
    }
}
