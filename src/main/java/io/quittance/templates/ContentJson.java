package io.quittance.templates;

import io.quittance.kernel.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Contents as they are kept. An amount is an object of {@code amount} and {@code currency}, a date an ISO text. */
public final class ContentJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Money.class, new AmountWriter())
                    .addDeserializer(Money.class, new AmountReader()))
            .build();

    private ContentJson() {}

    public static String write(MessageContent content) {
        return JSON.writerFor(MessageContent.class).writeValueAsString(content);
    }

    /** Reads what was kept. @param template tells what a content of the first version is */
    public static MessageContent read(String json, String template) {
        return read(JSON.readTree(json), template);
    }

    static MessageContent read(JsonNode kept, String template) {
        return kept.has("type") ? JSON.treeToValue(kept, MessageContent.class) : ContentVersion1.read(kept, template);
    }

    static JsonNode tree(String json) {
        return JSON.readTree(json);
    }

    private static final class AmountWriter extends StdSerializer<Money> {

        AmountWriter() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            out.writeStringProperty("amount", money.amountText());
            out.writeStringProperty("currency", money.currencyCode());
            out.writeEndObject();
        }
    }

    private static final class AmountReader extends StdDeserializer<Money> {

        AmountReader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser in, DeserializationContext context) {
            JsonNode amount = context.readTree(in);
            return Money.parse(
                    amount.required("amount").asString(),
                    amount.required("currency").asString());
        }
    }
}
