package io.quittance.letters;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A firm's part of the print folder. A batch is written under a hidden name and gets its own by one rename, so a program that watches
 * the folder never sees half of one; what is written is flushed before anybody relies on it.
 */
record PrintFolder(Path path) {

    /** Makes sure that it is there and takes files. */
    void open() throws IOException {
        Files.createDirectories(path);
        var probe = path.resolve(".probe");
        try (var out = create(probe)) {
            out.write(1);
        }
        Files.delete(probe);
    }

    boolean isThere() {
        return Files.isDirectory(path);
    }

    Path hidden(String batch) {
        return path.resolve("." + batch + ".part");
    }

    boolean isWritten(String batch) {
        return Files.isDirectory(hidden(batch));
    }

    boolean isNamed(String batch) {
        return Files.isDirectory(path.resolve(batch));
    }

    /** An empty hidden folder for the batch. */
    Path begin(String batch) throws IOException {
        var hidden = hidden(batch);
        discard(batch);
        Files.createDirectories(hidden.resolve("letters"));
        return hidden;
    }

    /** Takes away what was written of a batch. */
    void discard(String batch) throws IOException {
        if (Files.exists(hidden(batch))) {
            Files.walkFileTree(hidden(batch), new Removal());
        }
    }

    /** Flushes the folders of the batch, after its files. */
    void flush(String batch) throws IOException {
        sync(hidden(batch).resolve("letters"));
        sync(hidden(batch));
        sync(path);
    }

    /** Gives the batch its name. */
    void name(String batch) throws IOException {
        Files.move(hidden(batch), path.resolve(batch), StandardCopyOption.ATOMIC_MOVE);
        sync(path);
    }

    /** A new file that is flushed when it is closed. */
    static OutputStream create(Path file) throws IOException {
        var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        return new FlushedStream(channel);
    }

    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static final class FlushedStream extends OutputStream {

        private final FileChannel channel;
        private final OutputStream out;

        private FlushedStream(FileChannel channel) {
            this.channel = channel;
            this.out = Channels.newOutputStream(channel);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            try (channel) {
                if (channel.isOpen()) {
                    channel.force(true);
                }
            }
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
