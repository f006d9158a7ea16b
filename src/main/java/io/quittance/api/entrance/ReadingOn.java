package io.quittance.api.entrance;

import io.quittance.api.JsonFaults;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/** Notes what a body has wrong and reads on, so that its sender learns of everything at once. */
final class ReadingOn extends DeserializationProblemHandler {

    static final String MESSAGE = "The value has another form";
    static final String REMEDY = "look at the description of the API";

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser json,
            ValueDeserializer<?> deserializer,
            Object beanOrClass,
            String property) {
        JsonFaults.keepUnknown(json, property);
        return true;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> target, String value, String message) {
        return passOver(context.getParser());
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> target, Number value, String message) {
        return passOver(context.getParser());
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType target, JsonToken token, JsonParser json, String message) {
        return target.isPrimitive() ? NOT_HANDLED : passOver(json);
    }

    private static @Nullable Object passOver(JsonParser json) {
        JsonFaults.keep(json, "format", MESSAGE, REMEDY);
        return null;
    }
}
