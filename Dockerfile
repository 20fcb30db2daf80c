# A learner's machine: JupyterLab in Japanese, the lessons, and a local AWS account of its own.
# The base is an argument, so that the same file can be built over another Debian with Node.
ARG BASE_IMAGE=node:22.23.3-bookworm-slim

FROM ${BASE_IMAGE} AS build
WORKDIR /opt/seigo
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json LICENSE NOTICE README.md ./
COPY bin bin
COPY lib lib
COPY scripts/bundle-sandbox.js scripts/
COPY ja ja
# Lessons import the project by its name: the link is the development dependency "file:.".
RUN npm run build:lib \
 && npm run bundle \
 && npm prune --omit=dev \
 && ln -sfn .. node_modules/seigo

FROM ${BASE_IMAGE}
LABEL org.opencontainers.image.title="seigo" \
      org.opencontainers.image.description="AWS の教材を JupyterLab で実行し、1 ステップずつ確かめる環境" \
      org.opencontainers.image.licenses="AGPL-3.0-or-later"
USER root
# repo2docker and Binder give these.
ARG NB_USER=jovyan
ARG NB_UID=1000
ARG NB_GID=100
RUN apt-get update \
 && apt-get install --yes --no-install-recommends \
      ca-certificates fonts-ipaexfont-gothic python3 python3-venv tini tzdata \
 && rm -rf /var/lib/apt/lists/*
# Node's own images have a user with the number that hubs expect of ours.
RUN if id node >/dev/null 2>&1; then userdel --remove node; fi \
 && useradd --no-log-init --create-home --shell /bin/bash --uid "$NB_UID" --gid "$NB_GID" "$NB_USER" \
 && chmod g+w "/home/$NB_USER"
COPY --from=build /opt/seigo /opt/seigo
COPY deploy/image /opt/seigo/deploy/image
# Cells find their packages from any folder. The course lies outside of the home folder: a hub mounts a volume there.
RUN ln -s /opt/seigo/bin/seigo.js /usr/local/bin/seigo \
 && ln -s /opt/seigo/node_modules /node_modules \
 && ln -s /opt/seigo/deploy/image/start.sh /opt/seigo/deploy/image/start-lab.sh /usr/local/bin/ \
 && PIP_NO_CACHE_DIR=1 seigo lab --shipped --prepare --work /tmp/work \
 && /opt/seigo/.venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes \
      --only-binary :all: --requirement /opt/seigo/deploy/image/requirements.txt \
 && rm -rf /tmp/work
ENV NB_USER=${NB_USER} NB_UID=${NB_UID} NB_GID=${NB_GID} HOME=/home/${NB_USER} \
    PATH=/opt/seigo/.venv/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    LANG=C.UTF-8 TZ=Asia/Tokyo SEIGO_LANG=ja
# What a learner runs first is converted already, and known to work in here. It does not lie in the home folder.
RUN XDG_CACHE_HOME=/tmp/cache seigo run \
 && mv /tmp/cache/seigo/cells /opt/seigo/cells \
 && chmod -R a+rX /opt/seigo/cells \
 && rm -rf /tmp/cache
WORKDIR /home/${NB_USER}
EXPOSE 8888
HEALTHCHECK --interval=3s --timeout=1s --start-period=3s --retries=3 \
  CMD ["/opt/seigo/.venv/bin/python", "-I", "/opt/seigo/deploy/image/check-health.py"]
# A number: Kubernetes sees that it is not root.
USER ${NB_UID}:${NB_GID}
ENTRYPOINT ["tini", "-g", "--", "start.sh"]
CMD ["start-lab.sh"]
