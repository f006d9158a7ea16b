package io.quittance.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Puts role, firms and debtor of the current scope on the connection as the first statement of every transaction. This hook
 * happens inside the manager's own clean-up, so a refusal leaves nothing bound to the thread.
 */
final class ScopedTransactionManager extends JdbcTransactionManager {

    private static final String APPLY = """
            select set_config('role', ?, true), set_config('app.firm', ?, true),
                   set_config('app.firms', ?, true), set_config('app.debtor', ?, true)
            """;

    ScopedTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        if (TenantScope.CURRENT.isBound()) {
            apply(connection, TenantScope.CURRENT.get());
        }
    }

    private static void apply(Connection connection, TenantScope scope) throws SQLException {
        try (var statement = connection.prepareStatement(APPLY)) {
            statement.setString(1, scope.role());
            statement.setString(2, scope.writtenFirm());
            statement.setString(3, scope.visibleFirms());
            statement.setString(4, scope.visibleDebtor());
            statement.execute();
        }
    }
}
