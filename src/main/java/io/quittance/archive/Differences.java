package io.quittance.archive;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** What makes messages that leave together differ from their reference copies; each copy is prepared once. Of one thread. */
public final class Differences implements AutoCloseable {

    private final Map<String, Difference.Maker> makers = new HashMap<>();

    /** The difference of a message; it was tried that the same bytes come back. */
    public byte[] of(ReferenceCopy copy, byte[] message) {
        var made = makers.computeIfAbsent(
                        HexFormat.of().formatHex(copy.sha256()), _ -> new Difference.Maker(copy.bytes()))
                .of(message);
        if (!Arrays.equals(message, Difference.apply(copy.bytes(), made))) {
            throw new IllegalStateException("a message cannot be kept as its difference");
        }
        return made;
    }

    @Override
    public void close() {
        makers.values().forEach(Difference.Maker::close);
    }
}
