// For pages opened as files, where a browser allows no worker: search runs in a frame that is not shown.
// Material's worker looks for `IFrameWorker` in the window that holds it, and loads its languages by `importScripts`.

if (location.protocol === "file:") {
	window.IFrameWorker = window.Worker = class extends EventTarget {
		constructor(address) {
			super();
			const frame = document.createElement("iframe");
			frame.hidden = true;
			document.body.append(frame);
			const inside = frame.contentWindow;
			const run = (src) => new Promise((resolve, reject) => {
				const script = inside.document.createElement("script");
				Object.assign(script, { src, onload: resolve, onerror: reject });
				inside.document.body.append(script);
			});
			inside.importScripts = (...all) => all.reduce((done, src) => done.then(() => run(src)), Promise.resolve());
			inside.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
			this.receive = (data) => inside.dispatchEvent(new inside.MessageEvent("message", { data }));
			this.ready = run(address);
		}

		postMessage(data) {
			this.ready.then(() => this.receive(structuredClone(data)));
		}
	};
}
