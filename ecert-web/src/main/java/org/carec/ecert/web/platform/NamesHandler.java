package org.carec.ecert.web.platform;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.util.List;

/**
 * {@code <e:names of="reader t"/>}: beans and texts that the rest of the page names, looked up once for all of it. Else each of some hundred expressions
 * asks a dozen resolvers what its first name stands for, the one that knows texts among the last.
 */
public final class NamesHandler extends TagHandler {

    private final List<String> names;

    public NamesHandler(TagConfig config) {
        super(config);
        this.names = List.of(getRequiredAttribute("of").getValue().split(" "));
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) {
        var variables = context.getVariableMapper();
        var expressions = context.getExpressionFactory();
        for (var name : names) {
            var value = context.getELResolver().getValue(context, null, name);
            variables.setVariable(name, expressions.createValueExpression(value, Object.class));
        }
    }
}
