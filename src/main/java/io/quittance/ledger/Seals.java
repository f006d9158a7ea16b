package io.quittance.ledger;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Hashes;
import io.quittance.tenancy.Secrets;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/** The chain: each seal's head hashes the head before and the MACs of its postings, and carries a MAC itself. */
@Component
final class Seals {

    /** Purpose of the key for postings and seals. */
    static final String PURPOSE = "ledger";

    private static final byte[] BEGINNING = new byte[32];

    private final SealStore store;
    private final InstantSource clock;
    private final byte[] key;

    Seals(SealStore store, InstantSource clock, Secrets secrets) {
        this.store = store;
        this.clock = clock;
        this.key = secrets.keyFor(PURPOSE);
    }

    void seal(FirmId firm) {
        store.lockChain(firm);
        var last = store.last(firm);
        var open = store.unsealed(firm, last.map(SealStore.Seal::at).orElse(null));
        if (open.isEmpty()) {
            return;
        }
        var head = head(
                last.map(SealStore.Seal::head).orElse(BEGINNING),
                open.stream().map(SealStore.Sealed::mac).toList());
        long number = last.map(SealStore.Seal::number).orElse(0L) + 1;
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var draft = new SealStore.Seal(number, at, open.size(), head, new byte[0]);
        store.insert(
                firm,
                draft,
                mac(firm, draft),
                open.stream().map(SealStore.Sealed::posting).toList());
    }

    /** The head after these postings. */
    static byte[] head(byte[] before, List<byte[]> macs) {
        var text = new ByteArrayOutputStream();
        text.writeBytes(before);
        macs.forEach(text::writeBytes);
        return Hashes.sha256(text.toByteArray());
    }

    /** The head before the first seal. */
    static byte[] beginning() {
        return BEGINNING.clone();
    }

    /** What the seal's own MAC must be. */
    byte[] mac(FirmId firm, SealStore.Seal seal) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, seal.at());
        return Hashes.hmac(
                key,
                "seal v1 %d %d %d %d %s"
                        .formatted(
                                firm.value(),
                                seal.number(),
                                micros,
                                seal.postings(),
                                HexFormat.of().formatHex(seal.head())));
    }
}
