package io.quittance.letters;

import io.quittance.kernel.Hashes;
import io.quittance.paper.JoinedFile;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;

/** The files of one batch: each letter, all of them in one print run, the manifest, and the hashes as sha256sum checks them. */
final class BatchFiles implements Closeable {

    static final String RUN = "print-run.pdf";
    private static final String MANIFEST = "manifest.csv";

    private final Path folder;
    private final HashedFile run;
    private final HashedFile manifest;
    private final OutputStream sums;
    private final JoinedFile joined;

    BatchFiles(Path folder, String identity) throws IOException {
        this.folder = folder;
        this.run = new HashedFile(folder.resolve(RUN));
        this.manifest = new HashedFile(folder.resolve(MANIFEST));
        this.sums = new BufferedOutputStream(PrintFolder.create(folder.resolve("SHA256SUMS")));
        this.joined = new JoinedFile(run, identity);
        write(manifest, BatchLetter.HEADING);
    }

    void add(BatchLetter letter, byte[] pdf) throws IOException {
        if (!Hashes.sha256Hex(pdf).equals(letter.sha256())) {
            throw new IllegalStateException("letter " + letter.message() + " is not the one that was claimed");
        }
        try (var file = PrintFolder.create(folder.resolve(letter.file()))) {
            file.write(pdf);
        }
        sum(letter.sha256(), letter.file());
        write(manifest, letter.row(joined.add(pdf)));
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
        try (run;
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
