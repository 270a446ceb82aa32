package org.carec.ecert.hub.toolkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A country's authorities with all they publish over HTTP: a national CA, a CA below it that certifies signers, a time-stamp authority; their
 * revocation lists, and OCSP answers of the CA below.
 */
final class Authorities implements AutoCloseable {

    final TestCa national;
    final TestCa issuing;
    final StampAuthority stamper;
    final Set<X509Certificate> revoked = new HashSet<>();
    final List<String> asked = new ArrayList<>();

    /** What is served: a file to a request's octets; 404 where there is nothing. */
    final Map<String, UnaryOperator<byte[]>> pages = new HashMap<>();

    private final HttpServer server;

    Authorities() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
        national = TestCa.root("CN=National CA,C=UZ");
        issuing = national.below("CN=Issuing CA,C=UZ", names("/national.crl", null));
        KeyPair unit = KeyKind.RSA_2048.generate();
        X509Certificate authority =
                national.stamper("CN=Time-Stamp Authority,C=UZ", unit, names("/national.crl", null));
        stamper = new StampAuthority(new SigningIdentity(unit.getPrivate(), List.of(authority)));
        pages.put("/national.crl", request -> national.list(revoked));
        pages.put("/issuing.crl", request -> issuing.list(revoked));
        pages.put("/ocsp", request -> issuing.answer(request, revoked));
        pages.put("/tsa", stamper::answer);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    String address(String page) {
        return "http://localhost:" + server.getAddress().getPort() + page;
    }

    /** A signer's certificate of the issuing CA that names these addresses; null leaves one out. */
    X509Certificate signer(String subject, PublicKey key, String list, String responder) throws Exception {
        return issuing.signer(subject, key, names(list, responder));
    }

    private TestCa.Names names(String list, String responder) {
        return new TestCa.Names(list == null ? null : address(list), responder == null ? null : address(responder));
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            UnaryOperator<byte[]> page = pages.get(path);
            byte[] request = exchange.getRequestBody().readAllBytes();
            if (page == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] answer = page.apply(request);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
