package io.quittance.staff;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import io.quittance.ui.ActionButton;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** A place to drop files, or to choose them, that speaks the reader's language. A file is gone again when it was read. */
public final class FileDrop {

    private FileDrop() {}

    /** Takes one file; it is deleted afterwards. */
    @FunctionalInterface
    public interface Reader {
        void read(String name, File file) throws IOException;
    }

    /** @param dropHere what is said beside the button that chooses files */
    public static Upload of(StaffTexts texts, String dropHere, ActionButton choose, Reader reader) {
        var upload = new Upload(UploadHandler.toTempFile((metadata, file) -> read(reader, metadata.fileName(), file)));
        upload.setDropLabel(new Span(dropHere));
        upload.setUploadButton(choose);
        upload.setI18n(words(texts));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        return upload;
    }

    private static void read(Reader reader, String name, File file) {
        try {
            reader.read(name, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            discard(file);
        }
    }

    private static void discard(File file) {
        try {
            Files.deleteIfExists(file.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UploadI18N words(StaffTexts texts) {
        var status = new UploadI18N.Uploading.Status()
                .setConnecting(texts.of(UploadText.CONNECTING))
                .setStalled(texts.of(UploadText.STALLED))
                .setProcessing(texts.of(UploadText.WAITING))
                .setHeld(texts.of(UploadText.QUEUED));
        var time = new UploadI18N.Uploading.RemainingTime()
                .setPrefix(texts.of(UploadText.REMAINING) + " ")
                .setUnknown(texts.of(UploadText.UNKNOWN_TIME));
        var error = new UploadI18N.Uploading.Error()
                .setServerUnavailable(texts.of(UploadText.UNAVAILABLE))
                .setUnexpectedServerError(texts.of(UploadText.FAILED))
                .setForbidden(texts.of(UploadText.FORBIDDEN))
                .setFileTooLarge(texts.of(UploadText.TOO_LARGE));
        return new UploadI18N()
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(status)
                        .setRemainingTime(time)
                        .setError(error))
                .setError(new UploadI18N.Error().setFileIsTooBig(texts.of(UploadText.TOO_LARGE)))
                .setFile(new UploadI18N.File()
                        .setRetry(texts.of(UploadText.RETRY))
                        .setStart(texts.of(UploadText.START))
                        .setRemove(texts.of(UploadText.REMOVE)))
                .setUnits(List.of(
                        texts.of(UploadText.BYTES),
                        texts.of(UploadText.KILOBYTES),
                        texts.of(UploadText.MEGABYTES),
                        texts.of(UploadText.GIGABYTES)));
    }
}
