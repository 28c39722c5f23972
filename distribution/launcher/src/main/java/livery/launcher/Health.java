package livery.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** What the platform answers when it is asked whether it is ready. */
record Health(int status, String body) {
    private static final int TIMEOUT_MILLIS = 5_000;
    private static final int NO_ANSWER = 0;

    static Health of(String baseUrl) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(baseUrl + "/health/ready").toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            int status = connection.getResponseCode();
            try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                String body = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
                return new Health(status, body.strip());
            }
        } catch (IOException notListening) {
            return new Health(NO_ANSWER, "it does not answer yet");
        }
    }

    boolean ready() {
        return status == HttpURLConnection.HTTP_OK;
    }

    @Override
    public String toString() {
        return status == NO_ANSWER ? body : "HTTP " + status + " " + body;
    }
}
