package io.quittance.documents;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Hashes;
import io.quittance.kernel.RefusedException;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores files and gives them back unchanged. */
@Component
public class Documents {

    /** Largest file taken, in bytes. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    private final DocumentStore store;
    private final InstantSource clock;

    Documents(DocumentStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Stores a file.
     *
     * @param owner the debtor who may see it; null = only the firm
     * @param kind what it is, {@code RECEIPT}
     * @param fileName any name; it is made safe
     * @param contentType what it is said to be
     * @throws RefusedException when the bytes are not of that type, of no type that is taken, or too many
     */
    @Transactional
    public DocumentId store(
            FirmId firm, @Nullable DebtorId owner, String kind, String fileName, String contentType, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new RefusedException("file", "too-large", "The file is too large", "send at most 20 MiB");
        }
        if (!ContentTypes.matches(contentType, bytes)) {
            throw new RefusedException(
                    "file", "content", "The content is not what the type says", "send a PDF, PNG, JPEG or CSV file");
        }
        var document = new StoredDocument(
                new DocumentId(0), kind, FileNames.safe(fileName), contentType, bytes, Hashes.sha256Hex(bytes));
        return store.insert(firm, owner, document, clock.instant());
    }

    /**
     * Stores a page that a debtor sends: a PDF, a PNG or a JPEG picture by its bytes, whatever it is called.
     *
     * @throws RefusedException when it is none of these, or too large
     */
    @Transactional
    public DocumentId storePage(FirmId firm, DebtorId owner, String kind, String fileName, byte[] bytes) {
        var type = ContentTypes.ofPage(bytes)
                .orElseThrow(() -> new RefusedException(
                        "file", "content", "This is no PDF and no picture", "send a PDF, PNG or JPEG file"));
        return store(firm, owner, kind, fileName, type, bytes);
    }

    /** The file, when the scope may see it. */
    @Transactional(readOnly = true)
    public Optional<StoredDocument> find(FirmId firm, DocumentId document) {
        return store.find(firm, document);
    }
}
