package io.quittance.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** Counts the statements that go to a database. */
public final class StatementCount {

    private final AtomicLong statements = new AtomicLong();

    /** How many statements a piece of work takes. */
    public long of(Runnable work) {
        long before = statements.get();
        work.run();
        return statements.get() - before;
    }

    DataSource counted(DataSource source) {
        return counted(DataSource.class, source);
    }

    private <T> T counted(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.incrementAndGet();
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
}
