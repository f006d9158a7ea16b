package io.quittance.questions;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.messages.MessageRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class QuestionStore {

    private static final String COLUMNS =
            "firm_id, question_id, debtor_id, invoices, topic, body, documents, asked_at, answer, answered_by, answered_at";

    private static final String INSERT = """
            insert into correspondence.question (firm_id, debtor_id, invoices, topic, body, documents, asked_at)
            values (:firm, :debtor, :invoices, :topic, :body, :documents, :at) returning question_id
            """;

    private static final String ANSWER = """
            update correspondence.question set answer = :answer, answered_by = :by, answered_at = :at
            where firm_id = :firm and question_id = :question and answer is null returning
            """ + COLUMNS;

    private static final String FIND =
            "select " + COLUMNS + " from correspondence.question where firm_id = :firm and question_id = :question";

    private static final String OF = "select " + COLUMNS + """
                     from correspondence.question where firm_id = :firm and debtor_id = :debtor
                    order by question_id desc limit 200
                    """;

    private final JdbcClient jdbc;

    QuestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    QuestionId insert(FirmId firm, DebtorId debtor, NewQuestion asked, Instant at) {
        return new QuestionId(jdbc.sql(INSERT)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .param(
                        "invoices",
                        asked.invoices().stream().map(InvoiceId::value).toArray(Long[]::new))
                .param("topic", asked.topic().name())
                .param("body", asked.text())
                .param(
                        "documents",
                        asked.documents().stream().map(DocumentId::value).toArray(Long[]::new))
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single());
    }

    Optional<Question> answer(FirmId firm, QuestionId question, String answer, String by, Instant at) {
        return jdbc.sql(ANSWER)
                .param("firm", firm.value())
                .param("question", question.value())
                .param("answer", answer)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(QuestionStore::read)
                .optional();
    }

    Optional<Question> find(FirmId firm, QuestionId question) {
        return jdbc.sql(FIND)
                .param("firm", firm.value())
                .param("question", question.value())
                .query(QuestionStore::read)
                .optional();
    }

    List<Question> of(FirmId firm, DebtorId debtor) {
        return jdbc.sql(OF)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .query(QuestionStore::read)
                .list();
    }

    private static Question read(ResultSet row, int index) throws SQLException {
        var answeredAt = row.getTimestamp("answered_at");
        return new Question(
                new QuestionId(row.getLong("question_id")),
                new FirmId(row.getLong("firm_id")),
                new DebtorId(row.getLong("debtor_id")),
                MessageRow.numbers(row, "invoices").map(InvoiceId::new).toList(),
                Topic.valueOf(row.getString("topic")),
                row.getString("body"),
                MessageRow.numbers(row, "documents").map(DocumentId::new).toList(),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("answer"),
                row.getString("answered_by"),
                answeredAt == null ? null : answeredAt.toInstant());
    }
}
