package io.quittance.archive;

import io.quittance.kernel.FirmId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers the texts that messages are made of. */
@Component
final class TemplateVersionStore {

    // One at a time for each firm: a number is given once, and two that give numbers do not wait for each other
    // crosswise.
    private static final String TURN =
            "select pg_advisory_xact_lock(hashtextextended('correspondence.template_version', :firm)) is null";

    private static final String NUMBER = """
            insert into correspondence.template_version (firm_id, template, language, version, fingerprint, first_used_at)
            select :firm, :template, :language, coalesce(max(version), 0) + 1, :fingerprint, :now
            from correspondence.template_version
            where firm_id = :firm and template = :template and language = :language
            on conflict (firm_id, template, language, fingerprint) do nothing
            """;

    private final JdbcClient jdbc;

    TemplateVersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void number(FirmId firm, Collection<TemplateText> texts, Instant now) {
        jdbc.sql(TURN).param("firm", firm.value()).query(Boolean.class).single();
        texts.stream()
                .sorted(Comparator.comparing(TemplateText::template).thenComparing(TemplateText::language))
                .forEach(text -> jdbc.sql(NUMBER)
                        .param("firm", firm.value())
                        .param("template", text.template())
                        .param("language", text.language().code())
                        .param("fingerprint", text.fingerprint())
                        .param("now", Timestamp.from(now))
                        .update());
    }
}
