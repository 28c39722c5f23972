package livery.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts the platform of one home, and nobody else: the server must show the very certificate that the home holds.
 * Whoever signed it, and whatever name it is for; the launcher asks by the address of its own machine.
 */
final class LocalTrust extends X509ExtendedTrustManager {
    private final Home home;

    private LocalTrust(Home home) {
        this.home = home;
    }

    /** From now on, for all calls of this process over TLS. */
    static void use(Home home) throws IOException {
        if (!Files.exists(Tls.store(home))) {
            return;
        }
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new LocalTrust(home)}, null);
            SSLContext.setDefault(context);
        } catch (GeneralSecurityException e) {
            throw new IOException("no TLS in this Java: " + e.getMessage(), e);
        }
    }

    private void check(X509Certificate[] shown) throws CertificateException {
        Path store = Tls.store(home);
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(in, new Secrets(home.secrets()).keyStorePassword().toCharArray());
            if (shown.length > 0 && shown[0].equals(own.getCertificate("livery"))) {
                return;
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new CertificateException("the certificate of this home cannot be read", e);
        }
        throw new CertificateException("this is not the certificate of " + home.directory());
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("nobody calls here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
