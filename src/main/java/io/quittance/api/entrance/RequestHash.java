package io.quittance.api.entrance;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.springframework.web.util.WebUtils;

/** What makes two requests the same: method, path, query and body; of a form with files its parts, whatever their boundary. */
final class RequestHash {

    private RequestHash() {}

    static byte[] of(HttpServletRequest request) throws IOException, ServletException {
        var digest = sha256();
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            text(out, request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString());
            var buffered = WebUtils.getNativeRequest(request, BufferedRequest.class);
            if (buffered != null) {
                out.write(buffered.body());
            } else {
                for (var part : request.getParts()) {
                    text(out, part.getName() + "\n" + part.getSubmittedFileName() + "\n" + part.getSize());
                    try (InputStream content = part.getInputStream()) {
                        content.transferTo(out);
                    }
                }
            }
        }
        return digest.digest();
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
