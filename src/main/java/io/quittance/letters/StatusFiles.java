package io.quittance.letters;

import io.quittance.kernel.FirmId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the printer and the post say about letters: CSV {@code message,status,on,detail,postage}. */
@Component
public class StatusFiles {

    /** Takes a file; the same file twice changes nothing. Wants the engine's scope or staff's. */
    public StatusReport take(FirmId firm, String fileName, byte[] csv) {
        return new StatusReport(0, 0, List.of());
    }
}
