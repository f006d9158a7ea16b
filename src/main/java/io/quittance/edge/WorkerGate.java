package io.quittance.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** On a node that only works tasks there is nothing but its health. */
final class WorkerGate extends OncePerRequestFilter {

    private final ErrorPages pages;

    WorkerGate(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Paths.under(request.getRequestURI(), "/health")) {
            chain.doFilter(request, response);
        } else {
            pages.write(request, response, HttpStatus.NOT_FOUND);
        }
    }
}
