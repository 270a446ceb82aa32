package org.carec.ecert.web.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

/** The request as Faces sees it: a plain GET without parameters, so that nothing sent can pose as a view's state. */
public class PlainRequest extends HttpServletRequestWrapper {

    public PlainRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public String getParameter(String name) {
        return null;
    }

    @Override
    public String[] getParameterValues(String name) {
        return null;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.emptyEnumeration();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of();
    }
}
