package io.quittance.sandbox;

import io.quittance.sandbox.DemoAccess.DemoFirm;
import io.quittance.sandbox.DemoAccess.User;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /sandbox/credentials}: all that a script needs to use the demo from outside. */
@RestController
class CredentialsController {

    record Database(String url, String user, String password, String ownerUser, String ownerPassword) {}

    record Credentials(
            String baseUrl,
            LocalDate today,
            List<DemoFirm> firms,
            List<User> users,
            Database database,
            String printFolder) {}

    private final DemoAccess access;
    private final TimeMachine timeMachine;
    private final Environment settings;

    CredentialsController(DemoAccess access, TimeMachine timeMachine, Environment settings) {
        this.access = access;
        this.timeMachine = timeMachine;
        this.settings = settings;
    }

    @GetMapping(path = "/sandbox/credentials", produces = MediaType.APPLICATION_JSON_VALUE)
    Credentials read() {
        return new Credentials(
                setting("quittance.public-url"),
                timeMachine.today(),
                access.firms(),
                access.users(),
                new Database(
                        setting("spring.datasource.url"),
                        setting("spring.datasource.username"),
                        setting("spring.datasource.password"),
                        setting("spring.flyway.user"),
                        setting("spring.flyway.password")),
                setting("quittance.print-dir"));
    }

    private String setting(String name) {
        return settings.getProperty(name, "");
    }
}
