package io.quittance.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Counts the statements that a thread sends to a database. */
public final class StatementCount {

    @SuppressWarnings("ThreadLocalUsage") // one counter a test, ended with it
    private final ThreadLocal<@Nullable List<String>> seen = new ThreadLocal<>();

    /** How many statements a piece of work takes, on the thread that asks. */
    public long of(Runnable work) {
        return listOf(work).size();
    }

    /** The statements a piece of work takes, on the thread that asks, in their order. */
    public List<String> listOf(Runnable work) {
        var statements = new ArrayList<String>();
        seen.set(statements);
        try {
            work.run();
        } finally {
            seen.remove();
        }
        return statements;
    }

    /** The same database, counted. */
    DataSource counted(DataSource source) {
        return counted(DataSource.class, source);
    }

    private <T> T counted(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        note(String.valueOf(arguments[0]));
                    }
                    try {
                        var result = method.invoke(target, arguments);
                        return result instanceof Connection connection && type == DataSource.class
                                ? counted(Connection.class, connection)
                                : result;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    private void note(String statement) {
        var statements = seen.get();
        if (statements != null) {
            statements.add(statement);
        }
    }
}
