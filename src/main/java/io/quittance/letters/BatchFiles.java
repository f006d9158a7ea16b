package io.quittance.letters;

import io.quittance.kernel.Hashes;
import io.quittance.letters.PrintBatches.KeptLetter;
import io.quittance.paper.JoinedFile;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The files of one batch: each letter, all of them in one print run, the manifest, and the hashes as sha256sum checks them. */
final class BatchFiles implements Closeable {

    static final String RUN = "print-run.pdf";
    private static final String MANIFEST = "manifest.csv";
    private static final int FLUSHED_AT_ONCE = 8;

    private final Path folder;
    private final HashedFile run;
    private final HashedFile manifest;
    private final OutputStream sums;
    private final ExecutorService flushes = Executors.newFixedThreadPool(FLUSHED_AT_ONCE);
    private final JoinedFile joined;

    BatchFiles(Path folder, String identity) throws IOException {
        this.folder = folder;
        this.run = new HashedFile(folder.resolve(RUN));
        this.manifest = new HashedFile(folder.resolve(MANIFEST));
        this.sums = new BufferedOutputStream(PrintFolder.create(folder.resolve("SHA256SUMS")));
        this.joined = new JoinedFile(run, identity);
        write(manifest, BatchLetter.HEADING);
    }

    /** The next letters of the batch, in order. Their own files are flushed several at a time: a disk flushes many nearly as fast as one. */
    void add(List<KeptLetter> letters) throws IOException {
        var flushed = letters.stream()
                .map(letter -> flushes.submit(() -> {
                    file(letter);
                    return letter;
                }))
                .toList();
        for (var file : flushed) {
            var letter = get(file);
            sum(letter.row().sha256(), letter.row().file());
            write(manifest, letter.row().row(joined.add(letter.pdf())));
        }
    }

    private void file(KeptLetter letter) throws IOException {
        var row = letter.row();
        if (!Hashes.sha256Hex(letter.pdf()).equals(row.sha256())) {
            throw new IllegalStateException("letter " + row.message() + " is not the one that was claimed");
        }
        try (var file = PrintFolder.create(folder.resolve(row.file()))) {
            file.write(letter.pdf());
        }
    }

    private static KeptLetter get(Future<KeptLetter> file) throws IOException {
        try {
            return file.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException disk) {
                throw disk;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("writing a batch was interrupted");
        }
    }

    /** Ends all files; everything is flushed afterwards. */
    void finish() throws IOException {
        joined.close();
        manifest.close();
        sum(run.hash(), RUN);
        sum(manifest.hash(), MANIFEST);
        sums.close();
    }

    /** Lets go of the files, whether they are finished or not. */
    @Override
    public void close() throws IOException {
        try (flushes;
                run;
                manifest;
                sums) {
            // closing is all
        }
    }

    private void sum(String hash, String file) throws IOException {
        write(sums, hash + "  " + file + "\n");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class HashedFile extends DigestOutputStream {

        private HashedFile(Path file) throws IOException {
            super(new BufferedOutputStream(PrintFolder.create(file)), Hashes.sha256Digest());
        }

        private String hash() {
            return HexFormat.of().formatHex(getMessageDigest().digest());
        }
    }
}
