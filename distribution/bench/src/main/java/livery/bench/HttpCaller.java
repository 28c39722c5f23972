package livery.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks over HTTP and reads the answer without looking at it. The connection stays open from one call to the next. */
final class HttpCaller {
    private final String url;
    private final String key;
    private final byte[] buffer = new byte[16 * 1024];

    HttpCaller(String url, String key) {
        this.url = url;
        this.key = key;
    }

    void get(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url + path).toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + key);
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException(path + " answered " + connection.getResponseCode());
        }
        try (InputStream in = connection.getInputStream()) {
            while (in.read(buffer) >= 0) {
                // To its end, or the connection would be closed.
            }
        }
    }
}
