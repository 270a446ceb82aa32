package org.carec.ecert.hub.demo;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.carec.ecert.hub.toolkit.SigningIdentity;
import org.carec.ecert.hub.toolkit.SmallCa;

/** A national CA that publishes its list and answers OCSP over HTTP, well or badly; what it says lasts two minutes. */
public final class CaOnline implements AutoCloseable {

    /** How it answers about a certificate. */
    public enum Conduct {
        HONEST,
        DRIPPING,
        HUGE,
        BY_ANOTHER_CA,
        GARBAGE,
        REDIRECTING
    }

    private static final Duration LASTS = Duration.ofMinutes(2);
    private static final String ELSEWHERE = "/elsewhere";

    private final SigningIdentity ca;
    private final SigningIdentity stranger;
    private final Map<BigInteger, Conduct> conducts = new ConcurrentHashMap<>();
    private final Map<BigInteger, Instant> revoked = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    public CaOnline(SigningIdentity ca) throws IOException {
        this.ca = ca;
        this.stranger = SmallCa.create("CN=Nobody's CA", now());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    public String address(String page) {
        return "http://localhost:" + server.getAddress().getPort() + page;
    }

    public void conduct(X509Certificate certificate, Conduct conduct) {
        conducts.put(certificate.getSerialNumber(), conduct);
    }

    /** From the next second on, in lists and answers. */
    public void revoke(X509Certificate certificate) {
        revoked.put(certificate.getSerialNumber(), now().plusSeconds(1));
    }

    /** Whether somebody followed where it led. */
    public boolean wasFollowed() {
        return asked.contains(ELSEWHERE);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestURI().getPath());
            switch (exchange.getRequestURI().getPath()) {
                case "/ca.crl" -> send(exchange, 200, list());
                case "/ocsp" ->
                    answer(exchange, new OCSPReq(exchange.getRequestBody().readAllBytes()).getRequestList());
                default -> send(exchange, 404, new byte[0]);
            }
        } catch (OperatorCreationException | OCSPException e) {
            throw new IOException(e);
        }
    }

    private void answer(HttpExchange exchange, Req[] questions)
            throws IOException, OperatorCreationException, OCSPException {
        switch (conducts.getOrDefault(questions[0].getCertID().getSerialNumber(), Conduct.HONEST)) {
            case HONEST -> send(exchange, 200, answer(questions, ca));
            case BY_ANOTHER_CA -> send(exchange, 200, answer(questions, stranger));
            case HUGE -> send(exchange, 200, new byte[64 * 1024 + 1]);
            case GARBAGE -> send(exchange, 200, "<html>down for maintenance</html>".getBytes(US_ASCII));
            case REDIRECTING -> {
                exchange.getResponseHeaders().add("Location", address(ELSEWHERE));
                send(exchange, 302, new byte[0]);
            }
            case DRIPPING -> drip(exchange, answer(questions, ca));
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /** An octet a second: a whole answer would take minutes. */
    private static void drip(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        for (byte octet : body) {
            exchange.getResponseBody().write(octet);
            exchange.getResponseBody().flush();
            try {
                TimeUnit.SECONDS.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private byte[] list() throws IOException, OperatorCreationException {
        X509v2CRLBuilder list = new X509v2CRLBuilder(name(), Date.from(now()));
        list.setNextUpdate(Date.from(now().plus(LASTS)));
        list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now().getEpochSecond())));
        revoked.forEach((serial, since) -> list.addCRLEntry(serial, Date.from(since), CRLReason.superseded));
        return list.build(signing(ca)).getEncoded();
    }

    private byte[] answer(Req[] questions, SigningIdentity by)
            throws IOException, OperatorCreationException, OCSPException {
        X509CertificateHolder responder = holder(by);
        BasicOCSPRespBuilder answer = new BasicOCSPRespBuilder(new RespID(responder.getSubject()));
        for (Req question : questions) {
            Instant since = revoked.get(question.getCertID().getSerialNumber());
            CertificateStatus status =
                    since == null ? CertificateStatus.GOOD : new RevokedStatus(Date.from(since), CRLReason.superseded);
            answer.addResponse(question.getCertID(), status, Date.from(now()), Date.from(now().plus(LASTS)), null);
        }
        var basic = answer.build(signing(by), new X509CertificateHolder[] {responder}, Date.from(now()));
        return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, basic).getEncoded();
    }

    private X500Name name() throws IOException {
        return holder(ca).getSubject();
    }

    private static X509CertificateHolder holder(SigningIdentity of) throws IOException {
        try {
            return new JcaX509CertificateHolder(of.certificate());
        } catch (CertificateEncodingException e) {
            throw new IOException(e);
        }
    }

    private static ContentSigner signing(SigningIdentity by) throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA384withECDSA").build(by.key());
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }
}
