package org.carec.ecert.web.platform;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Stands before every view, and says in which language the page is. */
@WebFilter(urlPatterns = "*.xhtml", dispatcherTypes = DispatcherType.FORWARD)
public class InLanguage extends HttpFilter {

    @Inject
    Reader reader;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Language", reader.getTag());
        chain.doFilter(request, response);
    }
}
