package io.quittance.testing;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * Lets two applications live in one JVM: each start replaces the one static place in which Spring Security looks for who is
 * signed in. While this is open, both places count; closing it gives the first application its own back.
 */
public final class TwoHouses implements SecurityContextHolderStrategy, AutoCloseable {

    private final SecurityContextHolderStrategy first;
    private final SecurityContextHolderStrategy second;

    /**
     * After the second application has started.
     *
     * @param first what was in place before that
     */
    public TwoHouses(SecurityContextHolderStrategy first) {
        this.first = first;
        this.second = SecurityContextHolder.getContextHolderStrategy();
        SecurityContextHolder.setContextHolderStrategy(this);
    }

    @Override
    public SecurityContext getContext() {
        var context = first.getContext();
        return context.getAuthentication() == null ? second.getContext() : context;
    }

    @Override
    public void setContext(SecurityContext context) {
        first.setContext(context);
        second.setContext(context);
    }

    @Override
    public void clearContext() {
        first.clearContext();
        second.clearContext();
    }

    @Override
    public SecurityContext createEmptyContext() {
        return first.createEmptyContext();
    }

    @Override
    public void close() {
        SecurityContextHolder.setContextHolderStrategy(first);
    }
}
