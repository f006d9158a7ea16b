package io.quittance.edge;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Compares paths by whole segments. */
final class Paths {

    private Paths() {}

    /** The path the client asked for, also while an error is being told. */
    static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    /** The path as every later reader takes it: decoded once, without parameters of its segments. */
    static String meant(HttpServletRequest request) {
        var rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    /** True for the folder itself and everything in it. */
    static boolean under(String path, String folder) {
        return path.startsWith(folder) && (path.length() == folder.length() || path.charAt(folder.length()) == '/');
    }
}
