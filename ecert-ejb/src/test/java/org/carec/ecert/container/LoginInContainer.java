package org.carec.ecert.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Logs in who makes an announced call, the way the API logs in the holder of a token; everybody else is nobody. */
@ApplicationScoped
public class LoginInContainer implements HttpAuthenticationMechanism {

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var id = request.getHeader(CallInContainer.HEADER);
        if (id == null) {
            return context.doNothing();
        }
        var call = CallInContainer.announced(id);
        return context.notifyContainerAboutLogin(call.principal(), call.roles());
    }
}
