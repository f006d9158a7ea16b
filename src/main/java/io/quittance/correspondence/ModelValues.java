package io.quittance.correspondence;

import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of a message's model, read as what they are. What must be there and is not is an error. */
record ModelValues(Map<?, ?> values) {

    ModelValues in(String key) {
        return new ModelValues((Map<?, ?>) required(key));
    }

    boolean has(String key) {
        return values.get(key) != null;
    }

    String text(String key) {
        return required(key).toString();
    }

    @Nullable
    String textOrNull(String key) {
        return (String) values.get(key);
    }

    Money money(String key) {
        return (Money) required(key);
    }

    LocalDate date(String key) {
        return (LocalDate) required(key);
    }

    @Nullable
    LocalDate dateOrNull(String key) {
        return (LocalDate) values.get(key);
    }

    Stream<ModelValues> list(String key) {
        return ((List<?>) required(key)).stream().map(one -> new ModelValues((Map<?, ?>) one));
    }

    private Object required(String key) {
        return Objects.requireNonNull(values.get(key), () -> "the message has no value " + key);
    }
}
