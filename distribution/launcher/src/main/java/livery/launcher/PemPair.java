package livery.launcher;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A certificate with its chain, and its private key.
 *
 * @param chain the server's own certificate first
 */
record PemPair(List<X509Certificate> chain, PrivateKey key) {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN ([A-Z ]*)PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END");
    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    private static final byte[] VERSION_ZERO = {0x02, 0x01, 0x00};

    PemPair {
        chain = List.copyOf(chain);
    }

    /** The files cannot be used; the message says which and why. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    /**
     * Reads both files.
     *
     * @throws Unusable when one cannot be read, or they do not belong together
     */
    static PemPair read(Path certificate, Path key) throws Unusable {
        List<X509Certificate> chain = certificates(certificate);
        PublicKey open = chain.get(0).getPublicKey();
        PrivateKey secret = key(key, open);
        if (!belongTogether(open, secret)) {
            throw new Unusable("the key in " + key + " is not that of the first certificate in " + certificate);
        }
        return new PemPair(chain, secret);
    }

    private static List<X509Certificate> certificates(Path file) throws Unusable {
        byte[] text = bytes(file);
        try {
            List<X509Certificate> chain =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(text))
                            .stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (!chain.isEmpty()) {
                return chain;
            }
        } catch (CertificateException e) {
            // Said below.
        }
        throw new Unusable(file + " holds no certificate in PEM (-----BEGIN CERTIFICATE-----)");
    }

    private static PrivateKey key(Path file, PublicKey open) throws Unusable {
        Matcher found = KEY.matcher(new String(bytes(file), StandardCharsets.US_ASCII));
        if (!found.find()) {
            throw new Unusable(file + " holds no private key in PEM (-----BEGIN PRIVATE KEY-----)");
        }
        String kind = found.group(1).strip();
        if (kind.equals("ENCRYPTED") || found.group(2).contains("ENCRYPTED")) {
            throw new Unusable(
                    "the key in " + file + " is encrypted: give one without a passphrase, readable by you alone");
        }
        try {
            byte[] content = Base64.getMimeDecoder().decode(found.group(2));
            byte[] coded = kind.isEmpty() ? content : inPkcs8(content, open);
            return KeyFactory.getInstance(open.getAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(coded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Unusable("the key in " + file + " cannot be read as one of the kind " + open.getAlgorithm()
                    + ", which the certificate has");
        }
    }

    /** The older forms (RSA PRIVATE KEY, EC PRIVATE KEY) do not name their algorithm, as the certificate does. */
    private static byte[] inPkcs8(byte[] key, PublicKey open) {
        byte[] outer = open.getEncoded();
        int start = contentStart(outer, 0);
        int end = contentStart(outer, start) + length(outer, start);
        return der(SEQUENCE, VERSION_ZERO, Arrays.copyOfRange(outer, start, end), der(OCTETS, key));
    }

    private static int contentStart(byte[] der, int at) {
        int first = der[at + 1] & 0xff;
        return at + 2 + (first < 0x80 ? 0 : first & 0x7f);
    }

    private static int length(byte[] der, int at) {
        int first = der[at + 1] & 0xff;
        if (first < 0x80) {
            return first;
        }
        int length = 0;
        for (int i = 0; i < (first & 0x7f); i++) {
            length = (length << 8) | (der[at + 2 + i] & 0xff);
        }
        return length;
    }

    private static byte[] der(int tag, byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (length < 0x80) {
            out.write(length);
        } else {
            out.write(0x82);
            out.write(length >> 8);
            out.write(length);
        }
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static boolean belongTogether(PublicKey open, PrivateKey secret) {
        String algorithm = switch (open.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> open.getAlgorithm();
        };
        try {
            byte[] any = {1, 2, 3};
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(secret);
            signing.update(any);
            byte[] signed = signing.sign();
            signing.initVerify(open);
            signing.update(any);
            return signing.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] bytes(Path file) throws Unusable {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Unusable(FileFault.words(e));
        }
    }
}
