package io.quittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsTest {

    private static final Map<String, String> GOOD = Map.of(
            "QUITTANCE_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/quittance",
            "QUITTANCE_DATABASE_USER", "quittance_app",
            "QUITTANCE_DATABASE_PASSWORD", "secret",
            "QUITTANCE_MIGRATION_USER", "quittance_owner",
            "QUITTANCE_MIGRATION_PASSWORD", "secret",
            "QUITTANCE_PUBLIC_URL", "https://pay.example",
            "QUITTANCE_SMTP_URL", "smtp://mail.example:25",
            "QUITTANCE_SECRET_KEY", "0123456789abcdef0123456789abcdef");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QUITTANCE_DATABASE_URL",
                "QUITTANCE_DATABASE_USER",
                "QUITTANCE_DATABASE_PASSWORD",
                "QUITTANCE_MIGRATION_USER",
                "QUITTANCE_MIGRATION_PASSWORD",
                "QUITTANCE_PUBLIC_URL",
                "QUITTANCE_SMTP_URL",
                "QUITTANCE_SECRET_KEY"
            })
    void a_missing_setting_is_named_in_one_line(String name) {
        assertThat(problemWith(name, "")).startsWith(name + " is missing").doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource({
        "QUITTANCE_SECRET_KEY, short",
        "QUITTANCE_PUBLIC_URL, pay.example",
        "QUITTANCE_PUBLIC_URL, ftp://pay.example",
        "QUITTANCE_SMTP_URL, http://mail.example",
        "QUITTANCE_SMTP_URL, 'smtp://not a host'",
        "QUITTANCE_SMTP_URL, smtp://user:secret@mail.example",
        "QUITTANCE_MAIL_FROM, 'a@x.example,b@y.example'",
        "QUITTANCE_OIDC_ISSUER, https://issuer.example",
        "QUITTANCE_ROLES, 'web,boss'",
        "QUITTANCE_PRINT_DIR, printed"
    })
    void a_wrong_setting_is_named_in_one_line(String name, String value) {
        assertThat(problemWith(name, value)).contains(name).doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smtp://mail.example",
                "smtp+starttls://user:secret@mail.example:587",
                "smtp+starttls://mail.example",
                "smtps://user:p%40ss@mail.example"
            })
    void every_mail_server_that_can_be_reached_can_be_configured(String url) {
        assertThat(problemWith("QUITTANCE_SMTP_URL", url)).startsWith("QUITTANCE_DATABASE_URL does not work: ");
    }

    @Test
    void an_older_server_is_named_with_the_version_that_is_needed() {
        assertThat(Settings.tooOld(15))
                .hasValue("QUITTANCE_DATABASE_URL leads to PostgreSQL 15: Quittance needs 18 or newer.");
        assertThat(Settings.tooOld(18)).isEmpty();
    }

    @Test
    void a_database_that_does_not_answer_is_named() {
        assertThat(problemWith("QUITTANCE_ROLES", "web, worker")).startsWith("QUITTANCE_DATABASE_URL does not work: ");
    }

    private static String problemWith(String name, String value) {
        var variables = new HashMap<String, Object>(GOOD);
        variables.put(name, value);
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("test", variables));
        return new Settings(environment).firstProblem().orElse("no problem");
    }
}
