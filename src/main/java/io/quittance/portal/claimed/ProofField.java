package io.quittance.portal.claimed;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** One file from the debtor's device. The browser sends it as soon as it is chosen; what is kept of it is what the taker gives. */
final class ProofField<T> extends Div {

    private final Span state = new Span();
    private final FileInput input = new FileInput();
    private @Nullable T kept;

    /**
     * A field for a file.
     *
     * @param most largest size in bytes
     * @param taker takes name and bytes; null = refused
     * @param says the words once it is there, or why it was refused
     */
    ProofField(String label, String hint, long most, BiFunction<String, byte[], @Nullable T> taker, Says<T> says) {
        addClassNames("q-field", "q-file");
        var id = "f" + UUID.randomUUID().toString().substring(0, 8);
        var name = new NativeLabel(label);
        name.setFor(id);
        var words = new Span(hint);
        words.addClassName("q-hint");
        words.setId(id + "-hint");
        state.setId(id + "-state");
        state.getElement().setAttribute("role", "status");
        var handler = UploadHandler.toTempFile((metadata, file) -> {
            var bytes = read(file.toPath(), most);
            kept = bytes == null ? null : taker.apply(metadata.fileName(), bytes);
            state.setText(says.of(metadata.fileName(), kept));
        });
        var control = input.getElement();
        control.setAttribute("type", "file")
                .setAttribute("id", id)
                .setAttribute("accept", "application/pdf,image/png,image/jpeg")
                .setAttribute("aria-describedby", id + "-hint " + id + "-state")
                .setAttribute("data-testid", "proof")
                .setAttribute("data-upload", handler);
        // The file came by a request of its own: this one brings the words to the page.
        control.addEventListener("sent", _ -> {});
        add(name, words, input, state);
    }

    /** The browser's own way to choose a file. */
    @Tag("input")
    private static final class FileInput extends Component {}

    /** Says what became of a file. */
    @FunctionalInterface
    interface Says<T> {
        /** @param kept null = it was refused */
        String of(String fileName, @Nullable T kept);
    }

    /** What is kept of the file; null when there is none. */
    @Nullable
    T kept() {
        return kept;
    }

    private static byte @Nullable [] read(Path file, long most) {
        try {
            return Files.size(file) > most ? null : Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
