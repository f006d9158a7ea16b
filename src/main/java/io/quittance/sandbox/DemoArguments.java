package io.quittance.sandbox;

import io.quittance.sandbox.database.StartRefusedException;
import java.nio.file.Path;

/**
 * What was asked for on the command line.
 *
 * @param port where the demo answers
 * @param data where it keeps its data
 * @param reset whether it starts anew
 */
record DemoArguments(int port, Path data, boolean reset) {

    /** Reads {@code --port=}, {@code --data=} and {@code --reset}; the script has checked their form. */
    static DemoArguments parse(String[] arguments) {
        var port = 8080;
        var data = Path.of(System.getProperty("quittance.home", "."), ".quittance");
        var reset = false;
        for (var argument : arguments) {
            if (argument.startsWith("--port=")) {
                port = Integer.parseInt(argument.substring("--port=".length()));
            } else if (argument.startsWith("--data=")) {
                data = Path.of(argument.substring("--data=".length()));
            } else if (argument.equals("--reset")) {
                reset = true;
            } else {
                throw new StartRefusedException("The demo does not know " + argument + ".");
            }
        }
        return new DemoArguments(port, data.toAbsolutePath().normalize(), reset);
    }
}
