package org.ishaar.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One handler instance, which sees one event at a time, between AWS's own serialisers. */
final class ExecutionEnvironment {
    private final RequestStreamHandler handler;

    ExecutionEnvironment(Object handler) {
        if (handler instanceof RequestStreamHandler raw) {
            this.handler = raw;
        } else if (handler instanceof RequestHandler<?, ?> typed) {
            this.handler = serialising(typed);
        } else {
            throw new IllegalArgumentException(handler.getClass().getName() + " is no Lambda handler");
        }
    }

    String call(String event, Context context) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, context);
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static RequestStreamHandler serialising(RequestHandler<?, ?> handler) {
        Type[] types = handlerTypes(handler.getClass());
        PojoSerializer<Object> in = serialiser(types[0], handler);
        PojoSerializer<Object> out = serialiser(types[1], handler);
        RequestHandler<Object, Object> untyped = untyped(handler);
        return (input, output, context) -> {
            Object result = untyped.handleRequest(in.fromJson(input), context);
            if (result == null) {
                output.write("null".getBytes(StandardCharsets.UTF_8));
            } else {
                out.toJson(result, output);
            }
        };
    }

    @SuppressWarnings("unchecked") // The serialisers were chosen by the handler's own type arguments.
    private static RequestHandler<Object, Object> untyped(RequestHandler<?, ?> handler) {
        return (RequestHandler<Object, Object>) handler;
    }

    @SuppressWarnings("unchecked") // As above.
    private static PojoSerializer<Object> serialiser(Type type, Object handler) {
        if (type instanceof Class<?> event && LambdaEventSerializers.isLambdaSupportedEvent(event.getName())) {
            ClassLoader loader = handler.getClass().getClassLoader();
            return (PojoSerializer<Object>) LambdaEventSerializers.serializerFor(event, loader);
        }
        return JacksonFactory.getInstance().getSerializer(type);
    }

    private static Type[] handlerTypes(Class<?> handler) {
        for (Class<?> type = handler; type != null; type = type.getSuperclass()) {
            for (Type candidate : type.getGenericInterfaces()) {
                if (candidate instanceof ParameterizedType generic && generic.getRawType() == RequestHandler.class) {
                    return generic.getActualTypeArguments();
                }
            }
        }
        throw new IllegalArgumentException(
                handler.getName() + " does not say which event it takes: " + Arrays.toString(handler.getInterfaces()));
    }
}
