# The server and the viewer, for the profile `app` of docker-compose.yml, which publishes it on 127.0.0.1 only.
FROM node:20-slim
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build
USER node
EXPOSE 4750
CMD ["node", "dist/command/tifa.js", "serve", "--host", "0.0.0.0", "--port", "4750"]
