package io.quittance.parties;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.FirmId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class SenderCapacityStore {

    private static final String OF_FIRM = """
            select firm_id, country, capacity, mandate_reference, valid_from, valid_until
            from parties.sender_capacity where firm_id = :firm order by capacity_id desc
            """;
    private static final String INSERT = """
            insert into parties.sender_capacity (firm_id, country, capacity, mandate_reference, valid_from, valid_until)
            values (:firm, :country, :capacity, :mandate, :from, :until)
            """;

    private final JdbcClient jdbc;

    SenderCapacityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SenderCapacity> of(FirmId firm) {
        return jdbc.sql(OF_FIRM)
                .param("firm", firm.value())
                .query(SenderCapacityStore::row)
                .list();
    }

    void insert(SenderCapacity capacity) {
        jdbc.sql(INSERT)
                .param("firm", capacity.firm().value())
                .param("country", capacity.country().value())
                .param("capacity", capacity.capacity().name())
                .param("mandate", capacity.mandateReference())
                .param("from", capacity.validFrom())
                .param("until", capacity.validUntil())
                .update();
    }

    private static SenderCapacity row(ResultSet rs, int number) throws SQLException {
        return new SenderCapacity(
                new FirmId(rs.getLong("firm_id")),
                new CountryCode(rs.getString("country")),
                Capacity.valueOf(rs.getString("capacity")),
                rs.getString("mandate_reference"),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_until", LocalDate.class));
    }
}
