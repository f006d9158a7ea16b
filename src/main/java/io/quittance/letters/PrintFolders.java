package io.quittance.letters;

import io.quittance.parties.Firm;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where each firm's letters are laid for the printer. */
@Component
class PrintFolders {

    private final String printDir;

    PrintFolders(@Value("${quittance.print-dir:}") String printDir) {
        this.printDir = printDir.strip();
    }

    /** The firm's folder; empty without a print folder. */
    Optional<PrintFolder> of(Firm firm) {
        return printDir.isEmpty()
                ? Optional.empty()
                : Optional.of(new PrintFolder(Path.of(printDir).resolve(firm.key())));
    }
}
