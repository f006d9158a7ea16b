package io.quittance.letters;

import com.zaxxer.hikari.HikariDataSource;
import io.quittance.kernel.FirmId;
import io.quittance.testing.ModuleContext;
import io.quittance.testing.TestDatabase.TestDb;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A node that prints one firm's letters and ends: a process of its own, to be killed. */
final class PrintingProcess implements AutoCloseable {

    private final Process process;

    /** Starts it with so much heap, in megabytes. */
    PrintingProcess(PostRoom room, Path folder, int heap) throws Exception {
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap + "m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PrintingProcess.class.getName(),
                        room.context.db().url(),
                        folder.toString(),
                        Long.toString(room.id().value())))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolveSibling("printing.log").toFile())
                .start();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Kills it with -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits until it has printed everything. @return its exit status */
    int await() throws InterruptedException {
        return process.waitFor(15, TimeUnit.MINUTES) ? process.exitValue() : -1;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Arguments: address of the database, print folder, firm. */
    public static void main(String[] arguments) {
        try (var app = new HikariDataSource()) {
            app.setJdbcUrl(arguments[0]);
            app.setUsername("quittance_app");
            app.setMaximumPoolSize(4);
            var database = new TestDb(app, app, app, arguments[0]);
            try (var context =
                    new ModuleContext(database, PostRoom.TODAY, "documents", "branding", "correspondence", "letters")) {
                PostRoom.printDays(context, arguments[1]).print(new FirmId(Long.parseLong(arguments[2])));
            }
        }
        System.exit(0);
    }
}
