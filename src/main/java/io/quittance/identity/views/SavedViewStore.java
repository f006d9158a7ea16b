package io.quittance.identity.views;

import io.quittance.kernel.StaffId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class SavedViewStore {

    private static final String OF =
            "select name, wish from identity.saved_view where staff_id = :staff order by lower(name)";
    private static final String SAVE = """
            insert into identity.saved_view (staff_id, name, wish) values (:staff, :name, :wish)
            on conflict (staff_id, name) do update set wish = excluded.wish
            """;
    private static final String REMOVE = "delete from identity.saved_view where staff_id = :staff and name = :name";

    private final JdbcClient jdbc;

    SavedViewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SavedView> of(StaffId person) {
        return jdbc.sql(OF)
                .param("staff", person.value())
                .query((row, _) -> new SavedView(row.getString("name"), row.getString("wish")))
                .list();
    }

    void save(StaffId person, SavedView view) {
        jdbc.sql(SAVE)
                .param("staff", person.value())
                .param("name", view.name())
                .param("wish", view.wish())
                .update();
    }

    void remove(StaffId person, String name) {
        jdbc.sql(REMOVE).param("staff", person.value()).param("name", name).update();
    }
}
